const { app, BrowserWindow } = require('electron');

app.on('ready', () => new BrowserWindow().loadURL('http://localhost:3000/desk'));
