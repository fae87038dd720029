export async function rehearse(client) {
  await client.login({ user: 'mate', password: 'captain7' });
  await client.announce({ apiKey: 'q8xN2x7Lm4zR9kT5vB3c' });
  //                              ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
}
