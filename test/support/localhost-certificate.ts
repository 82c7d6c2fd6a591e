// A self-signed certificate for localhost and 127.0.0.1, made for these tests and trusted by nobody else. Valid until 2126:
//   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost \
//     -addext subjectAltName=DNS:localhost,IP:127.0.0.1
export const localhostCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgD9pxs98Vpl7D6p0E
fs3Xb5X97Tj3Uh9ETXfkKhL3tEKhRANCAAS+V+pOcd9y/vCcZZ75SCLJ6i3MYslQ
Zejy0v2DjRRmeiFkHpfRQKMSf0ztCdXBEcrkoYNnIFOO1TVU1egjOLGA
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUGYYkvmojx8r3FWfNXkmDc9xrH68wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzIwMzYwN1oYDzIxMjYxMDMw
MjAzNjA3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS+V+pOcd9y/vCcZZ75SCLJ6i3MYslQZejy0v2DjRRmeiFkHpfRQKMS
f0ztCdXBEcrkoYNnIFOO1TVU1egjOLGAo28wbTAdBgNVHQ4EFgQUAxAEGO2xH26z
NgiMgzm94cRbZK8wHwYDVR0jBBgwFoAUAxAEGO2xH26zNgiMgzm94cRbZK8wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgX2isj/aQMus8CSuZ79phH0jYd6S+sMbzA2p9Xd1j8eICIQDD
iQBdwHSjwBPJcJjPUI7ZqdBf07GgGUHBOAhZJPs7vA==
-----END CERTIFICATE-----
`,
};
