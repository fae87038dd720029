console.log('scanned');
