await page.locator('#password').fill(process.env.LOGIN_PASSWORD ?? 'x');
