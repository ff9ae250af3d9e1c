// Node 20 is supported until the SDK asks for 22; its reminder on every run would bury real output.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
