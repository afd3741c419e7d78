/**
 * SQL in lower case without comments, without the text of string literals (but for names such as 'log.entry'::regclass)
 * and without the quotes of quoted names: what is left can be read with simple patterns.
 * The bodies of functions ($$…$$) stay; they are code.
 */
export function bare(sql: string): string {
  return sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'((?:[^']|'')*)'(\s*::\s*reg\w+)?/g, (_, text: string, cast?: string) => (cast ? ` ${text} ` : "''"))
    .replace(/"([^"]*)"/g, '$1')
    .toLowerCase();
}
