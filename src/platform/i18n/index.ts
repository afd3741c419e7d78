export { catalogue, type Catalogues, type Lang, type Translate } from './catalogue.ts';
export { formats } from './formats.ts';
