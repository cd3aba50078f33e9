/** Works out once what is the same for a key. More than `most` keys would only hold memory; then all are forgotten. */
export function recalling<Value>(most = 4_000): (key: string, work: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, work) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = work();
    known.set(key, value);
    return value;
  };
}
