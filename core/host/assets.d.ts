/** A file that the bundler puts into the code as a `data:` URI. */
declare module '*.woff2?inline' {
  const dataUri: string;
  export default dataUri;
}
