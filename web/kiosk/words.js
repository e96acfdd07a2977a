// The words of the kiosk. The server fills them in.
export default JSON.parse("@words@");
