import { expect, test } from 'vitest';
import { loginOf, passwordFault } from './login.ts';

test('a login is the same however it is typed', () => {
  expect([' ChuyenVien1 ', 'chuyenvien1', 'ＣＨＵＹＥＮＶＩＥＮ1'].map(loginOf)).toEqual(Array(3).fill('chuyenvien1'));
});

test('what is no login is none', () => {
  expect(['', 'ab', 'a b c', 'nguyễn', '-abc', 'x'.repeat(41)].map(loginOf)).toEqual(Array(6).fill(null));
});

test('a password is judged by its length, and is not the login', () => {
  const faults = ['123456789', 'đđđđđđđđđđ', 'x'.repeat(201), 'my-TiepNhan1-pass'].map((text) => passwordFault(text, 'tiepnhan1'));
  expect(faults).toEqual(['identity.fault.passwordShort', null, 'identity.fault.passwordLong', 'identity.fault.passwordIsLogin']);
});
