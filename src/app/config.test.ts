import { describe, expect, test } from 'vitest';
import { supervisorConfig, webConfig, workerConfig } from './config.ts';

const common = { MOTCUA_DATA: '/srv/motcua', MOTCUA_LOG_KEY_FILE: '/srv/motcua/keys/log' };
const web = { ...common, DATABASE_URL: 'postgres://web:secret@127.0.0.1:5432/motcua' };

describe('configuration', () => {
  test('little is needed, and the rest has safe values', () => {
    const config = webConfig(web);
    expect([config.MOTCUA_HOST, config.MOTCUA_PORT, config.MOTCUA_TRUST_PROXY, config.MOTCUA_DEMO]).toEqual([
      '127.0.0.1',
      8080,
      false,
      false,
    ]);
    expect(config.MOTCUA_FORM_TARGETS).toEqual([]);
  });

  test('each fault is named with its variable, all in one line', () => {
    const faulty = () => webConfig({ ...common, MOTCUA_PORT: '99999', MOTCUA_DEMO: 'yes' });
    expect(faulty).toThrow('MOTCUA_DEMO is neither 0 nor 1; DATABASE_URL is missing; MOTCUA_PORT is no port (1 to 65535)');
  });

  test('a wrong address is refused without showing the password in it', () => {
    const faulty = () => supervisorConfig({ DATABASE_OWNER_URL: 'mysql://owner:secret@db/motcua' });
    expect(faulty).toThrow(/^DATABASE_OWNER_URL is no PostgreSQL address \(postgres:\/\/user:password@host:port\/database\)$/);
  });

  test('an empty variable counts as missing', () => {
    expect(supervisorConfig({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
    expect(() => workerConfig({ ...common, DATABASE_WORKER_URL: '' })).toThrow(
      'DATABASE_WORKER_URL is missing; MOTCUA_LOG_SEAL_KEY_FILE is missing',
    );
  });

  test('form targets are a list of addresses', () => {
    expect(webConfig({ ...web, MOTCUA_FORM_TARGETS: 'https://pay.example, https://bank.example' }).MOTCUA_FORM_TARGETS).toEqual([
      'https://pay.example',
      'https://bank.example',
    ]);
    expect(() => webConfig({ ...web, MOTCUA_FORM_TARGETS: 'javascript:1' })).toThrow('MOTCUA_FORM_TARGETS is no http or https address');
  });
});
