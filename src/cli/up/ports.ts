import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { CliFault, exitCodes } from "../output.ts";

/** @returns the port that was free: the asked one, or some when 0 was asked; undefined when it is taken */
export function freePort(port: number, host = "127.0.0.1"): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") done(undefined);
      else if (error.code === "EACCES") fail(portNotAllowed(port));
      else fail(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : port));
    });
  });
}

/**
 * @param patienceMs  how long a node of an earlier run may take to give the port back
 * @throws CliFault  one sentence with the port, the node and the option that changes it
 */
export async function claimPort(id: string, port: number, patienceMs: number): Promise<number> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const free = await freePort(port);
    if (free !== undefined) return free;
    if (performance.now() > deadline) throw portTaken(id, port);
    await wait(200);
  }
}

function portTaken(id: string, port: number): CliFault {
  return new CliFault(
    {
      zh: `端口 ${port}(节点 ${id})已被本机另一个程序占用。请停止该程序(找出它:ss -ltnp 'sport = :${port}';不是您启动的请找本机管理员),或换一个端口:npm start -- --${id}-port ${port + 100}`,
      en: `Port ${port} (node ${id}) is taken by another program on this machine. Stop that program (find it: ss -ltnp 'sport = :${port}'; if it isn't yours, ask the administrator of this machine), or take another port: npm start -- --${id}-port ${port + 100}`,
    },
    exitCodes.refused,
    { port, node: id },
  );
}

function portNotAllowed(port: number): CliFault {
  return new CliFault({
    zh: `当前用户无权监听端口 ${port};请选择 1024 以上的端口。`,
    en: `This user may not listen on port ${port}; choose one above 1024.`,
  });
}
