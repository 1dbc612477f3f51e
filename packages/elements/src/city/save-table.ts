import type { City } from './city.js';
import type { TableExport } from './export-table/export-table.js';
import { saveFile } from './export-table/save-file.js';
import type { HiveLocalize } from '../localization/hive-localize.js';

/** Puts a table into the browser's downloads. @returns Whether that went well. */
export async function saveTable(
  city: City,
  localize: HiveLocalize,
  options: TableExport,
  title: string,
): Promise<boolean> {
  try {
    const { exportTable } = await import('./export-table/export-table.js');
    saveFile(await exportTable(city, localize, options), `${title}.${options.format}`);
    return true;
  } catch (error) {
    console.warn('hivemap: the table could not be saved', error);
    return false;
  }
}
