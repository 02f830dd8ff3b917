import { defineProblem } from "../../platform/http/problem.ts";

export const taskNotFound = defineProblem("task-not-found", 404, { zh: "没有这件待办，或者与您的单位、岗位无关", en: "No such task, or it isn't your office's or role's" }, {
  remedy: { zh: "在待办里查找", en: "Look it up in your tasks", action: "/desk/tasks" },
});

export const taskDone = defineProblem("task-done", 409, { zh: "这件待办已经办结", en: "This task is done already" });

export const taskTaken = defineProblem("task-taken", 409, { zh: "同事已经接手这件待办", en: "A colleague has taken this task" }, {
  remedy: { zh: "请同事先放回，再由您接手", en: "Ask your colleague to give it back first" },
});
