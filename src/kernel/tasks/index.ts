export { Task, TaskDigest, type NewRung, type NewTask } from "./schema.ts";
export { createTasks, type Tasks } from "./service.ts";
export { taskRoutes } from "./routes.ts";
