/** The journey that most tests write in; where a test puts the cursor is counted from here. */
export const order = `persona maya "Maya"

journey order "Ordering shoes" {
  for maya

  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
  }

  stage buy "Purchase" {
  }
}
`;
