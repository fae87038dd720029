document.title = 'Forms';
