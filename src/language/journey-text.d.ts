declare module '*.journey' {
  const text: string;
  export default text;
}
