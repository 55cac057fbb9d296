import { api } from '../../../web/http.ts';

const post = (path: string, body: object = {}) => api<unknown>(`/auth${path}`, { method: 'POST', body });

/** What the forms of this feature ask of `/api/auth`. */
export const authRequests = {
  signUp: (values: { name: string; email: string; password: string; locale: string }) => post('/sign-up/email', values),
  signIn: (values: { email: string; password: string }) => post('/sign-in/email', values),
  signOut: () => post('/sign-out'),
  resendConfirmation: (email: string) => post('/send-verification-email', { email }),
  forgotPassword: (email: string) => post('/request-password-reset', { email }),
  resetPassword: (values: { token: string; newPassword: string }) => post('/reset-password', values),
  changePassword: (values: { currentPassword: string; newPassword: string }) => post('/change-password', values),
  changeEmail: (newEmail: string) => post('/change-email', { newEmail }),
  updateProfile: (values: { name?: string; locale?: string; indicatorReminders?: boolean }) =>
    post('/update-user', values),
};
