declare module "*.css" {
  const text: string;
  export default text;
}

/** Stands for the build of widget.js and more.js; put in by the build. */
declare const WIDGET_VERSION: string;
