// Holds APL documents against Amazon's schemas: node check.mjs <folder of documents>
// Prints a line of JSON for each thing that Amazon's checker says: document, path, level, errorMessage.
import { readdirSync, readFileSync } from 'node:fs';
import suggester from 'apl-suggester';

// It tells the console of parts that it doesn't look into; what counts is what it returns.
console.warn = () => {};
const print = console.log;
console.log = () => {};

const [folder] = process.argv.slice(2);
const checker = new suggester.StaticAplTemplateValidator();
for (const document of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  const said = await checker.validate(JSON.parse(readFileSync(folder + '/' + document, 'utf8')));
  for (const { path, level, errorMessage } of said) print(JSON.stringify({ document, path, level, errorMessage }));
}
