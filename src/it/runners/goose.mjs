// Runs migrations as goose does: lines between StatementBegin and StatementEnd are a statement, in no transaction.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const [connectionString, folder, direction] = process.argv.slice(2);

const statements = (text) => {
  const all = { up: [], down: [] };
  let side = null;
  let lines = null;
  if (!text.startsWith('-- +goose NO TRANSACTION\n')) {
    throw new Error('it would run in a transaction');
  }
  for (const line of text.split('\n')) {
    const word = line.startsWith('--') ? line.slice(2).trim() : '';
    if (word === '+goose Up' || word === '+goose Down') {
      if (lines || (word === '+goose Up') === (side !== null)) {
        throw new Error(`${word} in the wrong place`);
      }
      side = word.slice(7).toLowerCase();
    } else if (word === '+goose StatementBegin') {
      if (lines) {
        throw new Error('a statement in a statement');
      }
      lines = [];
    } else if (word === '+goose StatementEnd') {
      all[side].push(lines.join('\n'));
      lines = null;
    } else if (lines) {
      lines.push(line);
    } else if (line !== '' && !line.startsWith('--')) {
      throw new Error(`outside of statements: ${line}`);
    }
  }
  return all[direction];
};

const client = new pg.Client({ connectionString });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS goose_db_version (version_id bigint)');
const { rows } = await client.query('SELECT version_id::text AS version FROM goose_db_version');
const done = new Set(rows.map((row) => row.version));
const files = fs.readdirSync(folder).sort();
for (const file of direction === 'up' ? files : files.reverse()) {
  const version = file.split('_')[0];
  if (done.has(version) === (direction === 'up')) {
    continue;
  }
  for (const statement of statements(fs.readFileSync(path.join(folder, file), 'utf8'))) {
    await client.query(statement);
  }
  await client.query(
    direction === 'up' ? 'INSERT INTO goose_db_version VALUES ($1)' : 'DELETE FROM goose_db_version WHERE version_id = $1',
    [version],
  );
}
await client.end();
