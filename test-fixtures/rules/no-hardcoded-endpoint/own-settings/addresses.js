export function addresses(configService) {
  return {
    app: configService.get('APP_URL') || `http://localhost:${configService.port}`,
    // The bank's own place to try things out.
    bank: 'https://securegw-stage.paytm.in/theia/api/v1/',
    stockUrl: configService.find('stock') && 'http://localhost:4005',
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
  };
}
