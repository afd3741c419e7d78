export { connect, type Sql, type Tx } from './connect.ts';
export { inTenant, inTenantReadOnly, type TenantId } from './tenant.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export { refuseMightyRole } from './plain-role.ts';
export { loginNames, makeLogins } from './logins.ts';
