// Makes the one file that the wheel ships: `npm run build`, or `npm run build -- PLACE`.

import { build, version } from "esbuild";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

await build({
  entryPoints: ["index.js"],
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  outfile: argv[2] ?? "../desk.js",
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  // Sent to every page that shows a desk: without spaces and comments, names kept for the debugger.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  banner: { js: `// Made by esbuild ${version} from workbench/review/desk (npm run build): change it there, not here.` },
});
