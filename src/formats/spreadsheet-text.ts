/** What spreadsheets take for the beginning of a formula, in the wide forms of East Asian keyboards too. */
export const formula = /^[=+\-@\t\r＝＋－＠]/;
