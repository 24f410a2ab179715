/** What the build turns elements into, for what visitors download: shorter calls than the automatic runtime's. */

export { Fragment, h } from "preact";
