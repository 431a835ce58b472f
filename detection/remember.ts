/** A function that computes each answer once. The key of an object is the object itself. */
export function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
    const answers = new Map<Key, Value>();
    return (key) => {
        if (!answers.has(key)) {
            answers.set(key, compute(key));
        }
        return answers.get(key) as Value;
    };
}
