// The declarations that users of a package see: those of its entry point, and of what these name. Each file is declared
// by itself and no type is checked, which npm run check does: so exported values here must state their types.
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * Writes the declarations of an entry point.
 *
 * @param root what the paths of declarations are relative to, as those of the sources.
 * @param entryPoint path of a source file, relative to the root.
 * @param into the folder for declarations.
 * @throws Error if the type of something that is exported cannot be told from its file alone.
 */
function writeDeclarations(root, entryPoint, into) {
    const files = new Set([entryPoint]);
    for (const file of files) {
        const { outputText, diagnostics } = ts.transpileDeclaration(fs.readFileSync(path.join(root, file), "utf8"), {
            fileName: file,
            reportDiagnostics: true,
            compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2022 },
        });
        if (diagnostics.length > 0) {
            const said = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
            throw new Error(`${file}, which the declarations of ${entryPoint} need: ${said.join(" ")}`);
        }
        const target = path.join(into, file.replace(/\.ts$/, ".d.ts"));
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, outputText);
        for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
            if (fileName.startsWith(".")) {
                files.add(sourceOf(root, path.join(path.dirname(file), fileName)));
            }
        }
    }
}

function sourceOf(root, module) {
    const found = [`${module}.ts`, path.join(module, "index.ts")].find((file) => fs.existsSync(path.join(root, file)));
    if (found === undefined) {
        throw new Error(`There is no source of ${module}.`);
    }
    return found;
}

module.exports = { writeDeclarations };
