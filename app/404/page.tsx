// The page that static hosts show for an unknown address: they look for a file named 404.html.
export { default, generateMetadata } from "../not-found";
