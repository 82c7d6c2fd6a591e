// What PostgreSQL's and the driver's failures mean to us, by SQLSTATE class, never by message text.
// Refuses to pass on anything that may quote a row: parameters, DETAIL and the messages of data errors hold personal data.
// SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
import { types } from 'node:util';
import { type FailureContext, ServiceError } from '../domain/errors.ts';

type Meaning = { readonly permanent: boolean; readonly says: string };

/** By class (the first two characters); a full code wins over its class. A class that is not listed is transient. */
const meanings: Readonly<Record<string, Meaning>> = {
  '08': { permanent: false, says: 'the connection to the database failed' },
  '22': { permanent: true, says: 'the database refused a value' },
  '23': { permanent: true, says: 'the database refused a row that breaks a constraint' },
  '25': { permanent: false, says: 'the transaction was in the wrong state' },
  '28': { permanent: true, says: 'the database refused the credentials' },
  '3D': { permanent: true, says: 'the database does not exist' },
  '3F': { permanent: true, says: 'the schema does not exist' },
  '40': { permanent: false, says: 'the transaction was rolled back by a concurrent one' },
  '42': { permanent: true, says: 'the database refused a statement' },
  '53': { permanent: false, says: 'the database is out of connections, memory or disk' },
  '55': { permanent: false, says: 'an object in the database is locked or not ready' },
  '57': { permanent: false, says: 'the database is stopping, starting or cancelled the statement' },
  '57014': { permanent: false, says: 'the statement took longer than its limit' },
  '58': { permanent: false, says: 'the database met a system error' },
};

/** Their messages name hosts, roles or identifiers of our own SQL, and never a value out of a row. */
const classesWithSafeMessages: ReadonlySet<string> = new Set(['08', '25', '28', '3D', '3F', '40', '42', '53', '55', '57', '58']);

/** Node: https://nodejs.org/api/errors.html#common-system-errors, and getaddrinfo's. */
const networkCodes: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT', 'EACCES'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);

type DriverError = Error & { code?: unknown; constraint?: unknown; table?: unknown; column?: unknown };

/** The outermost error that carries a code; drizzle-orm wraps the driver's error, Node wraps one error per address. */
function driverErrorOf(error: unknown, depth = 0): DriverError | null {
  if (!types.isNativeError(error) || depth > 5) return null; // not instanceof: Node's own errors are of another realm under jest
  if (typeof (error as DriverError).code === 'string') return error;
  const inner: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause;
  return driverErrorOf(inner, depth + 1);
}

const isSqlState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code) && !networkCodes.has(code);

/** The SQLSTATE behind any error of this module's users, translated or not; null when the database did not answer. */
export function sqlStateOf(error: unknown): string | null {
  if (error instanceof ServiceError) return typeof error.context.sqlState === 'string' ? error.context.sqlState : null;
  const code = driverErrorOf(error)?.code;
  return typeof code === 'string' && isSqlState(code) ? code : null;
}

/** unique_violation, of the given constraint if one is named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== '23505') return false;
  const violated = error instanceof ServiceError ? error.context.constraint : driverErrorOf(error)?.constraint;
  return constraint === undefined || violated === constraint;
}

/** serialization_failure and deadlock_detected: the same transaction may succeed when it runs again. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlStateOf(error) ?? '');
}

function statementOf(error: unknown): string | null {
  const statement = types.isNativeError(error) && 'query' in error ? error.query : null;
  return typeof statement === 'string' ? statement.slice(0, 300) : null;
}

function translateSqlState(sqlState: string, driverError: DriverError, statement: string | null): ServiceError {
  const meaning = meanings[sqlState] ?? meanings[sqlState.slice(0, 2)] ?? { permanent: false, says: 'the database failed' };
  const detail = classesWithSafeMessages.has(sqlState.slice(0, 2)) ? `: ${driverError.message}` : '';
  const context: Record<string, string> = { sqlState };
  for (const name of ['constraint', 'table', 'column'] as const) {
    const value = driverError[name];
    if (typeof value === 'string') context[name] = value;
  }
  if (statement !== null) context.statement = statement;
  return new ServiceError('database-unavailable', `${meaning.says} (${sqlState})${detail}`, { permanent: meaning.permanent, context });
}

/** pg reports a lost connection and an exhausted pool as an Error without a code, made in its own files. */
function isConnectionLoss(error: unknown): boolean {
  if (!types.isNativeError(error) || error.name !== 'Error') return false;
  const madeAt = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '';
  return /[\\/]node_modules[\\/]pg(?:-pool)?[\\/]/.test(madeAt);
}

/**
 * Any error of the driver or of drizzle-orm → ServiceError, without a `cause`, since the original carries parameters and row values.
 * What is not the database's (a bug, an error of the caller's own inside a transaction) is returned as it is.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof ServiceError) return error;
  const statement = statementOf(error);
  const driverError = driverErrorOf(error);
  const code = typeof driverError?.code === 'string' ? driverError.code : null;
  if (driverError && code !== null && isSqlState(code)) return translateSqlState(code, driverError, statement);
  const context: FailureContext = { ...(code !== null && { errorCode: code }), ...(statement !== null && { statement }) };
  const inner = statement !== null && types.isNativeError(error) ? error.cause : error;
  if ((code !== null && networkCodes.has(code)) || isConnectionLoss(inner)) {
    return new ServiceError('database-unavailable', `the database cannot be reached${code === null ? '' : ` (${code})`}`, { context });
  }
  return statement === null ? error : new ServiceError('database-unavailable', 'a statement failed in the database driver', { context });
}
