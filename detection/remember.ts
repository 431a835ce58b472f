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

/** As `remember`, of objects alone: an answer is kept as long as its object is. */
export function rememberOf<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
    const answers = new WeakMap<Key, { readonly value: Value }>();
    return (key) => {
        let answer = answers.get(key);
        if (answer === undefined) {
            answer = { value: compute(key) };
            answers.set(key, answer);
        }
        return answer.value;
    };
}
