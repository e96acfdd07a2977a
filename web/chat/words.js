// The words of the chat, its questions and the numbers to call. The server fills them in.
export default JSON.parse("@words@");
