import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Sheet } from './cells.ts';
import { contentOf } from './ods-content.ts';
import { ODS_TYPE } from './ods-type.ts';
import { escaped } from './xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const office = `xmlns:office="${OASIS}:office:1.0" office:version="1.3"`;

const MANIFEST = `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${[
  ['/', ODS_TYPE],
  ...['content', 'styles', 'settings', 'meta'].map((name) => [`${name}.xml`, 'text/xml']),
]
  .map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${path === '/' ? ' manifest:version="1.3"' : ''}/>`,
  )
  .join('')}</manifest:manifest>`;

/** The language of the document, by which its dates and its spelling are read. */
const STYLES = `${HEAD}<office:document-styles ${office} xmlns:style="${OASIS}:style:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`;

const item = (name: string, type: 'int' | 'short' | 'string', value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** The first line stays in sight. */
const settingsOf = (title: string): string => {
  const split = [
    item('HorizontalSplitMode', 'short', 0),
    item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', 0),
    item('VerticalSplitPosition', 'int', 1),
    item('ActiveSplitRange', 'short', 2),
    item('PositionLeft', 'int', 0),
    item('PositionRight', 'int', 0),
    item('PositionTop', 'int', 0),
    item('PositionBottom', 'int', 1),
  ].join('');
  const tables = `<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${escaped(title)}">${split}</config:config-item-map-entry></config:config-item-map-named>`;
  const view = `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}${tables}${item('ActiveTable', 'string', escaped(title))}</config:config-item-map-entry>`;
  return `${HEAD}<office:document-settings ${office} xmlns:config="${OASIS}:config:1.0"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">${view}</config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
};

const metaOf = (title: string, at: string): string =>
  `${HEAD}<office:document-meta ${office} xmlns:meta="${OASIS}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:generator>Label ESS</meta:generator><dc:title>${escaped(title)}</dc:title><dc:language>fr-FR</dc:language><meta:creation-date>${at.slice(0, 19)}Z</meta:creation-date></office:meta></office:document-meta>`;

/**
 * An OpenDocument spreadsheet (ISO/IEC 26300-3, 3.3): its media type comes first in the package, not compressed, so
 * that the first bytes tell what the file is.
 * @param at when the list was read, an instant
 */
export const odsOf = (sheet: Sheet, at: string): Uint8Array => {
  const files: Zippable = {
    mimetype: [strToU8(ODS_TYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'meta.xml': strToU8(metaOf(sheet.title, at)),
    'settings.xml': strToU8(settingsOf(sheet.title)),
    'styles.xml': strToU8(STYLES),
    'content.xml': strToU8(contentOf(sheet)),
  };
  return zipSync(files, { mtime: at });
};
