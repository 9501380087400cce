import type { ImportContinued } from '#events/import-continued.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import type { UploadText } from '#shared/adapters/file-upload.ts';
import type { RowsImport } from '#shared/table/import-rows.ts';

export type ImportDebtsDeps = Pick<RowsImport, 'table' | 'planRulesOf' | 'now'> & {
  readonly files: FileStore;
  readonly uploadText: UploadText;
  readonly bucket: string;
  readonly documentKey: () => Promise<string>;
  readonly continueLater: (event: ImportContinued) => Promise<void>;
};
