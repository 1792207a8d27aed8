/*
 * Started inside the fallback Electron (as plain Node.js) with the driver's folder and a
 * compiled binding: writes one row and reads it back.
 */
'use strict';

const [driver = '', nativeBinding = ''] = process.argv.slice(2);
const Database = require(driver);

const database = new Database(':memory:', { nativeBinding });
database.exec('CREATE TABLE probe (word TEXT)');
database.prepare('INSERT INTO probe VALUES (?)').run('zażółć');
const { word } = database.prepare('SELECT word FROM probe').get();
database.close();

process.exit(word === 'zażółć' ? 0 : 1);
