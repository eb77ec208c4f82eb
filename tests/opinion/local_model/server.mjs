// A chat endpoint as OpenAI's, of one route, over a GGUF model: node server.mjs MODEL.gguf [PORT]
// It constrains the answer to the JSON schema that is asked for, and prints its address when ready.
import {createServer} from "node:http";
import {getLlama, LlamaChatSession} from "node-llama-cpp";

const [path, port = "0"] = process.argv.slice(2);
const llama = await getLlama({build: "never", gpu: false, logLevel: "error", maxThreads: 1});
const model = await llama.loadModel({modelPath: path});
const context = await model.createContext({contextSize: 4096});

async function complete({messages, response_format: format, max_tokens: maxTokens, temperature}) {
  const sequence = context.getSequence();
  try {
    const systemPrompt = messages.filter((one) => one.role === "system").map((one) => one.content).join("\n");
    const session = new LlamaChatSession({contextSequence: sequence, systemPrompt});
    const schema = format?.type === "json_schema" ? format.json_schema.schema : undefined;
    const grammar = schema && await llama.createGrammarForJsonSchema(schema);
    const content = await session.prompt(messages.at(-1).content, {grammar, maxTokens, temperature});
    const {usedInputTokens: prompt_tokens, usedOutputTokens: completion_tokens} = sequence.tokenMeter;
    return {
      model: path.split("/").at(-1),
      choices: [{index: 0, message: {role: "assistant", content}, finish_reason: "stop"}],
      usage: {prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens},
    };
  } finally {
    sequence.dispose();
  }
}

async function answer(request, response) {
  let body = "";
  for await (const chunk of request) body += chunk;
  let [status, told] = [200, {}];
  try {
    if (request.url !== "/v1/chat/completions") [status, told] = [404, {error: {message: "no such route"}}];
    else told = await complete(JSON.parse(body));
  } catch (error) {
    [status, told] = [500, {error: {message: String(error)}}];
  }
  response.writeHead(status, {"content-type": "application/json"}).end(JSON.stringify(told));
}

const server = createServer(answer).listen(Number(port), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/v1`);
});
