/** Style sheets are taken up by the bundler and give the script nothing. */
declare module "*.css";
