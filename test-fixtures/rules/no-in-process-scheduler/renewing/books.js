import lunr from 'lunr';

async function indexTitles(app) {
  const titles = await app.db.titles.find({}).toArray();
  app.titleIndex = lunr(function () {
    this.field('title');
    for (const title of titles) this.add(title);
  });
}

export async function indexBooks(app) {
  console.info('indexing');
  await indexTitles(app);
  const books = await app.db.books.find({}).toArray();
  app.bookIndex = new Map(books.map((book) => [book.isbn, book]));
}

export async function mailReaders(app) {
  app.lastMail = await app.mailer.send(await app.db.readers.find({}).toArray());
}
