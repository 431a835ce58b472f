// The declarations that users of a package see: those of its entry point, and of what these name. Each file is declared
// by itself and no type is checked, which npm run check does: so exported values here must state their types.
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * Writes the declarations of an entry point. What a file takes from an index comes from where it is declared: the rest of
 * the index is nothing to users.
 *
 * @param root what the paths of declarations are relative to, as those of the sources.
 * @param entryPoint path of a source file, relative to the root.
 * @param into the folder for declarations.
 * @throws Error if the type of something that is exported cannot be told from its file alone.
 */
function writeDeclarations(root, entryPoint, into) {
    const files = new Set([entryPoint]);
    for (const file of files) {
        const { outputText: declared, diagnostics } = ts.transpileDeclaration(
            fs.readFileSync(path.join(root, file), "utf8"),
            {
                fileName: file,
                reportDiagnostics: true,
                compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2022 },
            },
        );
        if (diagnostics.length > 0) {
            const said = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
            throw new Error(`${file}, which the declarations of ${entryPoint} need: ${said.join(" ")}`);
        }
        const outputText = pastIndexes(root, file, declared);
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

/** Declarations in which every name that a file takes from an index is taken from the file that declares it. */
function pastIndexes(root, file, text) {
    const folder = path.dirname(file);
    const statements = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022).statements.map((statement) => {
        const names = (statement.importClause?.namedBindings ?? statement.exportClause)?.elements;
        const from = statement.moduleSpecifier?.text;
        const source = from?.startsWith(".") ? sourceOf(root, path.join(folder, from)) : "";
        const written = text.slice(statement.pos, statement.end);
        if (names === undefined || path.basename(source) !== "index.ts") {
            return written;
        }
        const isType = (statement.importClause ?? statement).isTypeOnly;
        return names.map((name) => {
            const origin = path.relative(folder, originOf(root, source, name.name.text).replace(/\.ts$/, ""));
            const keyword = `${ts.isImportDeclaration(statement) ? "import" : "export"}${isType || name.isTypeOnly ? " type" : ""}`;
            return `\n${keyword} { ${name.name.text} } from "${origin.startsWith(".") ? origin : `./${origin}`}";`;
        });
    });
    return `${statements.flat().join("").trimStart()}\n`;
}

/** The file that declares what another one exports, perhaps from others; undefined if none does. */
function originOf(root, file, name) {
    const text = fs.readFileSync(path.join(root, file), "utf8");
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ES2022).statements) {
        const { moduleSpecifier, exportClause, declarationList } = statement;
        if ((declarationList?.declarations ?? [statement]).some((declared) => declared.name?.text === name)) {
            return file;
        }
        if (
            ts.isExportDeclaration(statement) &&
            (exportClause?.elements.some((one) => one.name.text === name) ?? true)
        ) {
            const source = sourceOf(root, path.join(path.dirname(file), moduleSpecifier.text));
            const origin = originOf(root, source, name);
            if (origin !== undefined) {
                return origin;
            }
        }
    }
    return undefined;
}

function sourceOf(root, module) {
    const found = [`${module}.ts`, path.join(module, "index.ts")].find((file) => fs.existsSync(path.join(root, file)));
    if (found === undefined) {
        throw new Error(`There is no source of ${module}.`);
    }
    return found;
}

module.exports = { writeDeclarations };
