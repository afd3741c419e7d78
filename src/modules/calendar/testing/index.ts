export { at, local, national, story } from './fixtures.ts';
export { worked, type Question } from './worked.ts';
