import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

// React's development build evaluates text; production never does.
const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''

// The QR reader that checks photographs of prints is WebAssembly.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${development}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  // Words are compiled on the server (lib/server/words.ts); without their parser a page is 8 KB lighter.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  serverExternalPackages: [
    '@photostructure/sqlite',
    'fontkit',
    'pdfkit',
    'pg',
    'pino',
    'sharp',
    'undici',
    'zxing-wasm',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    },
  ],
}

/** The plugin serves the build, and takes a compiler and a watcher of files with it: what only serves needs neither. */
export default async (phase) => {
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin('./lib/server/locale.ts')(config)
}
