export { Outlet as PlanPage } from '@tanstack/react-router';
