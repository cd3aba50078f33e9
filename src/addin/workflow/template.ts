/** Key and version of the template: what a sheet is marked with and an import is opened for. */
export { template } from "../../contract/schema-version";
