/** Bundled as its text. */
declare module '*.typ' {
  const text: string;
  export default text;
}

declare module '*.yaml' {
  const text: string;
  export default text;
}

declare module '*.py' {
  const text: string;
  export default text;
}
