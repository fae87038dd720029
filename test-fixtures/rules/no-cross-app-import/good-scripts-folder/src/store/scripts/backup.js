import nano from 'nano';

const db = nano(process.env.COUCH_URL).use('notes');
db.list().then((found) => console.log(found.rows.length));
