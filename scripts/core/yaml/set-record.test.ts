import { expect, test } from 'vitest';
import { setRecord } from './set-record.ts';

const set = (text: string) => setRecord(text, ['read', 'guide'], { version: '2.1', on: '2026-12-01' });

test('a map that is not there is added at the end, and nothing else changes', () => {
  expect(set('name: Ada # she\n')).toBe(
    'name: Ada # she\nread: { guide: { version: "2.1", on: 2026-12-01 } }\n',
  );
  expect(set('name: Ada')).toBe('name: Ada\nread: { guide: { version: "2.1", on: 2026-12-01 } }\n');
});

test('a record that is there gets other values, whatever the order and form of its keys', () => {
  expect(set('read: { guide: { on: 2025-01-02, version: "1.0" } } # read\nunit: museum\n')).toBe(
    'read: { guide: { on: 2026-12-01, version: "2.1" } } # read\nunit: museum\n',
  );
  expect(
    set(
      'read:\n  # ours\n  guide:\n    version: \'1.0\' # first\n    on: 2025-01-02\n  other: { version: "7", on: 2025-01-01 }\n',
    ),
  ).toBe(
    'read:\n  # ours\n  guide:\n    version: "2.1" # first\n    on: 2026-12-01\n  other: { version: "7", on: 2025-01-01 }\n',
  );
});

test('a record beside others is added in the form of theirs', () => {
  expect(set('read: { other: { version: "7", on: 2025-01-01 } }\n')).toBe(
    'read: { guide: { version: "2.1", on: 2026-12-01 }, other: { version: "7", on: 2025-01-01 } }\n',
  );
  expect(set('read:\n    other: { version: "7", on: 2025-01-01 }\nunit: shop\n')).toBe(
    'read:\n    guide: { version: "2.1", on: 2026-12-01 }\n    other: { version: "7", on: 2025-01-01 }\nunit: shop\n',
  );
  expect(set('read: {}\n')).toBe('read: { guide: { version: "2.1", on: 2026-12-01 } }\n');
});

test('what is not understood is left to people', () => {
  for (const text of ['{ name: Ada }\n', 'read:\n', 'read: [guide]\n', 'read: { guide: 2.0 }\n', 'a: [\n'])
    expect(set(text)).toBeUndefined();
});
