import './base.css'
import { HeadlessMantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { beginSession } from './data/server.ts'
import { makeRouter } from './router.tsx'
import { NoSession } from './shell/no-session.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: 1, retryDelay: 300, refetchOnWindowFocus: true },
    mutations: { retry: 0 },
  },
})

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const root = createRoot(place)

// The session comes first: every other request needs it.
const open = await beginSession().catch(() => false)
root.render(
  <StrictMode>
    <HeadlessMantineProvider>
      {open ? (
        <QueryClientProvider client={queries}>
          <RouterProvider router={makeRouter()} />
        </QueryClientProvider>
      ) : (
        <NoSession />
      )}
    </HeadlessMantineProvider>
  </StrictMode>,
)
