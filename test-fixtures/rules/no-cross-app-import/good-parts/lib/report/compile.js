import shell from 'shelljs';

shell.cp('style.css', 'dist/style.css');
