import type { ResourceDefinition } from '../../contract/define-resource.js';
import type { ManifestFormat } from '../../contract/manifest.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { RawRecord } from '../../contract/raw-record.js';
import type { ResourceContent } from '../resource-content.js';

/** What a reader may need to know of what it reads. */
export interface ReadContext {
  readonly name: string;
  readonly definition: ResourceDefinition;
  /** Field → header of the file, from the manifest. */
  readonly columns: Readonly<Record<string, string>>;
  /** A record that can't even be read; the others go on. */
  readonly skip: (index: number, code: ProblemCode) => void;
  /** Told which columns of a table became the geometry, and are no fields. */
  readonly onGeometryColumns?: ((headers: readonly string[]) => void) | undefined;
}

/** A record and where it stands in its resource, from 0. */
export interface ReadRecord {
  readonly index: number;
  readonly raw: RawRecord;
}

/** One format of the contract. Records come in batches, so that work on them can pause between. */
export interface ResourceReader {
  readonly format: ManifestFormat;
  /** Endings of file names, without the dot and without `.gz`. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** @throws {SourceError} When the resource as a whole can't be read. */
  read(content: ResourceContent, context: ReadContext): AsyncGenerator<readonly ReadRecord[]>;
}
