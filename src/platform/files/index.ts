export { assertFileKey, FileExists, fileKey, FileMissing, type ByteRange, type FileStore } from './file-store.ts';
export { folderStore } from './folder-store.ts';
