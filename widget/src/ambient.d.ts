declare module "*.css" {
  const text: string;
  export default text;
}

/** The first characters of widget.js's hash, put in by the build. */
declare const WIDGET_VERSION: string;
