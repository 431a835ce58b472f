/** The file is no YAML to the engine. The message ends a sentence, and holds nothing of what the file's values say. */
export class EngineYamlError extends Error {}
