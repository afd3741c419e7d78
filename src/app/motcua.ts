console.log('motcua');
