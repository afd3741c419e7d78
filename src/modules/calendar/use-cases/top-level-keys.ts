/** The keys of a JSON object, as often as they stand in its text: `JSON.parse` keeps only the last of equal ones. */
export function topLevelKeys(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const [token, string] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && string !== undefined) keys.push(JSON.parse(token.slice(0, -string.length)) as string);
  }
  return keys;
}
